package org.plumbline.load.vocabulary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.Coded;

/**
 * The fixed values a column may hold. An entry is the value's code followed by the other names it is accepted by, the
 * Chinese name of the documentation first.
 */
public enum CodeList {
    YES_NO("yes 是 有 y true 1 √ ✓", "no 否 无 n false 0 ×"),
    DIRECTION("higher 越高越好 正向 越大越好 正指标 高优", "lower 越低越好 逆向 负向 越小越好 逆指标 低优", "none 无方向 适度 中性"),
    NATURE("flow 流量 时期数", "stock 存量 时点数", "rate 比率 率 比重", "index 指数", "growth 增速 增长率", "rank 位次 名次 排名"),
    SUBANNUAL("discrete 当期", "ytd 累计 年初累计"),
    DENOMINATOR_TIMING("same 同期", "average 平均 期初期末平均", "previous-end 上期末 上年末"),
    AGGREGATE("sum 合计 求和 加总", "ratio 比值 分子分母分别加总", "mean 算术平均 平均", "weighted 加权平均 加权", "none 不汇总 不可加"),
    PRICE_BASIS("current 现价 当年价", "constant 不变价 可比价", "none 不涉及价格 无"),
    RATE_KIND("yoy 同比", "ytd-yoy 累计同比", "average 年均", "chain 环比"),
    SCOPE("all 全部 全口径", "panel 规模以上 限额以上 变动样本"),
    AUTHORITY(
            "congress 人大 人民代表大会",
            "government 政府 人民政府 市政府",
            "office 政府办公厅 办公厅 政府办",
            "department 部门 委办局",
            "district 区 区政府",
            "other 其他"),
    SOURCE_STATUS("in-force 有效 现行", "draft 草案 征求意见稿 送审稿", "withdrawn 废止 撤回 失效"),
    TARGET_KIND(
            "reach 达到",
            "at-least 不低于 不少于 至少",
            "at-most 不超过 不高于 控制在",
            "exact 等于",
            "approx 约 左右",
            "range 区间 范围",
            "growth 年均增长",
            "reduction 降低 下降",
            "multiple 倍数 翻番",
            "change 增加 增减",
            "share-of 占比",
            "trend 趋势",
            "qualitative 定性"),
    BASIS("level 水平 当期", "cumulative 累计", "per-year 每年 逐年", "average 平均 年均", "increment 增量 新增"),
    TARGET_CLASS("binding 约束性", "expected 预期性", "stretch 力争 挑战", "pledge 承诺"),
    BASELINE_VINTAGE("as-set 制定时", "restated 修订后"),
    SPAN("period 当期 本期", "ytd 累计 年初累计 年初至今"),
    STAGE(
            "expected 预计",
            "flash 快报",
            "preliminary 初步 初步核算 初步核实",
            "revised 修订 修正",
            "final 最终 最终核实",
            "benchmark 普查 普查修订 基准"),
    QUALIFIER(
            "exact 精确 准确",
            "rounded 取整",
            "about 约 左右",
            "above 超过 高于 突破",
            "at-least 不低于 不少于 以上",
            "below 低于 不足",
            "at-most 不超过 不高于 以内"),
    OBSERVATION_STATUS(
            "A 正常 修订 最终",
            "B 断点 口径中断",
            "D 定义不同",
            "E 估计 估算",
            "F 预测 预计",
            "G 试验",
            "H 假日缺失",
            "I 插补 推算",
            "J 豁免",
            "K 含于他类",
            "L 未采集",
            "M 缺失",
            "N 不显著",
            "O 无数据",
            "P 初步 初步核算",
            "Q 暂停",
            "S 罢工",
            "U 低可靠",
            "V 未核实",
            "W 含他类"),
    TASK_STATUS("not-started 未开始 未启动", "in-progress 进行中 推进中", "done 已完成 完成", "cancelled 已取消 取消"),
    NORMALISATION(
            "min-max 极差标准化",
            "z-score 标准分",
            "distance-to-target 目标距离",
            "goalposts 固定上下限",
            "fraction-of-max 最大值比",
            "percentile 百分位",
            "rank 位次",
            "borda 博达计数",
            "ratio 比值",
            "efficacy 功效系数"),
    GROUP_AGGREGATE("arithmetic 算术平均", "geometric 几何平均", "harmonic 调和平均", "power 幂平均", "copeland 科普兰"),
    SPLIT_QUANTITY("level 总量 水平", "growth 增速", "reduction 降幅", "change 增量", "ratio 比率"),
    SPLIT_METHOD(
            "equal 平均分配",
            "proportional 按比例",
            "equal-growth 同增速",
            "projected-share 趋势份额",
            "catch-up 追赶",
            "weighted 加权",
            "reference 参照",
            "capacity 按能力",
            "least-squares 最小二乘",
            "ras 双比例"),
    RELATION("sum 合计", "partial 部分合计", "subset 其中"),
    FIGURES("both 两者", "observations 观测值", "targets 目标"),
    LANGUAGE("zh 中文", "en 英文"),
    RATING_METHOD(
            "path 路径法",
            "schedule 进度法",
            "completion 完成率法",
            "log-share 对数进度法",
            "open-sdg",
            "eurostat 欧盟统计局法",
            "eurostat-2019",
            "un-desa 联合国经社部法",
            "escap 亚太经社会法",
            "sdsn-trend",
            "sdsn-trend-2019",
            "oecd-distance 经合组织距离法",
            "german-weather 德国天气图法",
            "five-year 五年规划法",
            "ndrc-warning 三级预警法"),
    PROJECTION_METHOD(
            "auto 自动",
            "last-change 末期变化",
            "drift 漂移",
            "ols 线性趋势",
            "log-ols 对数线性趋势",
            "logit-ols 逻辑线性趋势",
            "theil-sen 泰尔森",
            "holt 霍尔特",
            "damped-holt 阻尼霍尔特",
            "arima011"),
    JUDGE("in-force 现行", "original 最初", "latest 最新", "all 全部"),
    PREFERENCE("stored 公布值", "derived 推算值"),
    BOUNDARIES("as-reported 按公布", "current 现行区划"),
    PATH_SHAPE(
            "linear 直线 线性",
            "constant-rate 等速 匀速增长",
            "s-curve 逻辑曲线 成长曲线",
            "milestones 里程碑 分段直线",
            "steps 阶梯",
            "power 幂函数 幂曲线"),
    YEAR_PLAN("time 按时间 时间进度", "past-years 按往年 往年进度");

    private final String entries;

    CodeList(String... entries) {
        this.entries = String.join("\n", entries);
    }

    /** Codes in the order of the documentation. */
    public List<String> codes() {
        return entries.lines().map(entry -> entry.split(" ")[0]).toList();
    }

    /** The other names of a code, the Chinese name first; empty where it goes by its code alone. */
    public List<String> names(String code) {
        return entries.lines()
                .map(entry -> Arrays.asList(entry.split(" ")))
                .filter(words -> words.get(0).equals(code))
                .flatMap(words -> words.stream().skip(1))
                .toList();
    }

    /** The code a text means, whatever its case and blanks. */
    public Optional<String> find(String text) {
        return Optional.ofNullable(ByName.of(this).get(NameKey.ofWord(text)));
    }

    /** The domain value a text means. */
    public <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String text) {
        return find(text).flatMap(code -> Coded.find(type, code));
    }

    private static final class ByName {
        private static final Map<CodeList, Map<String, String>> ALL = new EnumMap<>(CodeList.class);

        static {
            for (CodeList list : CodeList.values()) {
                Map<String, String> byName = new LinkedHashMap<>();
                for (String code : list.codes()) {
                    byName.put(NameKey.ofWord(code), code);
                }
                for (String code : list.codes()) {
                    list.names(code).forEach(name -> byName.putIfAbsent(NameKey.ofWord(name), code));
                }
                ALL.put(list, Map.copyOf(byName));
            }
        }

        static Map<String, String> of(CodeList list) {
            return ALL.getOrDefault(list, Map.of());
        }
    }
}
