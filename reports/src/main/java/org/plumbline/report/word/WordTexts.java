package org.plumbline.report.word;

import java.util.List;
import org.plumbline.model.Language;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.TextBundle;

/** The reports' texts together with those that only the bulletin has, from the bundle {@code word}. */
final class WordTexts {
    static final String BUNDLE = "org.plumbline.report.word.word";

    private static final List<String> DIGITS = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final ReportTexts general;
    private final TextBundle own;

    private WordTexts(ReportTexts general) {
        this.general = general;
        this.own = TextBundle.of(BUNDLE, general.language());
    }

    static WordTexts of(ReportTexts general) {
        return new WordTexts(general);
    }

    ReportTexts general() {
        return general;
    }

    boolean chinese() {
        return general.language() == Language.ZH;
    }

    String text(String key, Object... arguments) {
        return own.text(key, arguments);
    }

    /** 一、…; 1. … */
    String firstHeading(int number, String heading) {
        return text("heading.first", counted(number), heading);
    }

    /** （一）…; (1) … */
    String secondHeading(int number, String heading) {
        return text("heading.second", counted(number), heading);
    }

    String item(int number, String text) {
        return text("heading.item", number, text);
    }

    private String counted(int number) {
        return chinese() && number < 100 ? chineseNumeral(number) : Integer.toString(number);
    }

    static String chineseNumeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.get(number / 10)) + "十";
        return tens + DIGITS.get(number % 10);
    }

    /** A requirement for running text: words in place of signs, and in Chinese no blanks before figures. */
    String inWords(String requirement) {
        String words = requirement
                .replace("≥ ", text("sign.at-least"))
                .replace("≤ ", text("sign.at-most"))
                .replace("> ", text("sign.above"))
                .replace("< ", text("sign.below"))
                .replace("= ", "");
        return chinese()
                ? words.replaceAll(
                        "(?<=[\\u4e00-\\u9fff]) (?=[\\d+\\u4e00-\\u9fff-])|(?<=\\d) (?=[\\u4e00-\\u9fff])", "")
                : words;
    }

    /** Half-sentences one after another, without what is empty. */
    String clauses(List<String> clauses) {
        return String.join(
                text("clause.separator"),
                clauses.stream().filter(clause -> !clause.isEmpty()).toList());
    }
}
