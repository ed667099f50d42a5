package org.plumbline.load.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.model.TargetKind;

/**
 * A target or actual as a plan words it: 不低于60, ≥ 60%, 60以上, 控制在5以内, 约100, 100左右, 超过200, 60～70, 达到8, 8.
 *
 * @param strict true where equality is not meant: 超过, 低于, {@code >}, {@code <}
 * @param value the number as text; empty for a range
 * @param low the lower end of a range as text, else empty
 * @param high the upper end of a range as text, else empty
 */
public record TargetPhrase(TargetKind kind, boolean strict, String value, String low, String high) {
    private record Wording(Pattern before, Pattern behind, TargetKind kind, boolean strict) {
        Wording(String before, String behind, TargetKind kind, boolean strict) {
            this(Pattern.compile(before), Pattern.compile(behind), kind, strict);
        }

        boolean matches(String front, String back) {
            return before.matcher(front).matches() && behind.matcher(back).matches();
        }
    }

    private static final String NUMBER = "[+-]?[\\d.,]*\\d(?:[eE][+-]?\\d+)?(?:/\\d+)?[%‰]?";
    private static final String DIGITLESS = "([^\\d.,+\\-]*)";
    private static final Pattern RANGE =
            Pattern.compile(DIGITLESS + "(" + NUMBER + ")(?:[~—–－至到]+|-)(" + NUMBER + ")([^\\d]*)");
    private static final Pattern SINGLE = Pattern.compile(DIGITLESS + "(" + NUMBER + ")([^\\d]*)");

    private static final List<Wording> WORDINGS = List.of(
            new Wording("(达到|达|实现|为|=)?", "", TargetKind.REACH, false),
            new Wording("(达到|达|实现)?(不低于|不少于|不小于|至少|≥|>=|≧)", "(以上)?", TargetKind.AT_LEAST, false),
            new Wording("(达到|达|实现)?", "(及|或)?以上", TargetKind.AT_LEAST, false),
            new Wording("(超过|高于|大于|多于|突破|超|>)", "(以上)?", TargetKind.AT_LEAST, true),
            new Wording("(不超过|不高于|不大于|不多于|最多|≤|<=|≦)", "(以内|以下|之内)?", TargetKind.AT_MOST, false),
            new Wording("(控制在|控制到|降到|降至)?", "(及|或)?(以内|以下|之内)", TargetKind.AT_MOST, false),
            new Wording("(控制在|控制到|降到|降至)", "", TargetKind.AT_MOST, false),
            new Wording("(低于|小于|少于|<)", "", TargetKind.AT_MOST, true),
            new Wording("(达到|达|实现)?(约|大约|约为|≈)", "(左右|上下)?", TargetKind.APPROX, false),
            new Wording("(达到|达|实现|控制在)?", "(左右|上下)", TargetKind.APPROX, false),
            new Wording("等于", "", TargetKind.EXACT, false),
            new Wording("(年均增长|年均增速)", "(左右|以上)?", TargetKind.GROWTH, false),
            new Wording("(降低|下降|累计降低|累计下降)", "(左右|以上)?", TargetKind.REDUCTION, false));

    /** The wording of a text that holds a number, or empty where the words are unknown. */
    public static Optional<TargetPhrase> parse(String text) {
        String plain = PlainText.of(text).replace(" ", "");
        Matcher range = RANGE.matcher(plain);
        if (range.matches() && isRangeWording(range.group(1), range.group(4))) {
            return Optional.of(range(range.group(2), range.group(3)));
        }
        Matcher single = SINGLE.matcher(plain);
        if (!single.matches()) {
            return Optional.empty();
        }
        return WORDINGS.stream()
                .filter(wording -> wording.matches(single.group(1), single.group(3)))
                .findFirst()
                .map(w -> new TargetPhrase(w.kind(), w.strict(), single.group(2), "", ""));
    }

    private static boolean isRangeWording(String before, String behind) {
        return before.matches("(达到|达|实现|控制在|约)?") && behind.matches("(之间|左右|以内)?");
    }

    /** A percent sign behind the second number counts for both. */
    private static TargetPhrase range(String low, String high) {
        String sign = high.endsWith("%") || high.endsWith("‰") ? high.substring(high.length() - 1) : "";
        boolean lowHasOwn = low.endsWith("%") || low.endsWith("‰");
        return new TargetPhrase(TargetKind.RANGE, false, "", lowHasOwn ? low : low + sign, high);
    }
}
