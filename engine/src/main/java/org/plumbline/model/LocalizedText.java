package org.plumbline.model;

/** A text in Chinese and English; where one is empty the other stands in. */
public record LocalizedText(String zh, String en) {
    public static final LocalizedText EMPTY = new LocalizedText("", "");

    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    public String in(Language language) {
        String wanted = language == Language.ZH ? zh : en;
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return language == Language.ZH ? en : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
