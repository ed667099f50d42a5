package org.plumbline.load.recognise;

import java.util.HashMap;
import java.util.Map;

/** Traditional characters that names of regions are written with, and their simplified forms. */
final class TraditionalForm {
    private static final String PAIRS =
            "廣广東东門门慶庆國国臺台灣湾縣县區区蘭兰寧宁龍龙陝陕遼辽蘇苏貴贵雲云連连長长濟济島岛鄭郑漢汉瀋沈烏乌魯鲁齊齐紹绍興兴蕪芜溫温無无錫锡揚扬鎮镇鹽盐馬马銅铜莊庄濰潍煙烟臨临澤泽萊莱開开陽阳許许頂顶鶴鹤黃黄荊荆隨随嶽岳張张關关頭头欽钦賓宾瀘泸綿绵內内樂乐達达資资義义畢毕麗丽滄沧銀银吳吴衛卫壩坝涼凉贛赣饒饶撫抚寶宝雞鸡縉缙豐丰華华羅罗觀观";
    private static final Map<Character, Character> FORMS = forms();

    private TraditionalForm() {}

    private static Map<Character, Character> forms() {
        Map<Character, Character> forms = new HashMap<>();
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            forms.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        return forms;
    }

    /** A name in simplified characters, as far as names of regions need them. */
    static String simplified(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append((char) FORMS.getOrDefault(c, c));
        }
        return text.toString();
    }
}
