package org.plumbline.load.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head or row label as tables print it, without what belongs to the print: blanks inside names (全    国), line breaks,
 * {@code _x000D_}, numbering (一、), marks of sub-rows (其中：, #) and of footnotes (①).
 *
 * @param text the label; its Chinese part where it has two languages
 * @param other the part in Latin letters beside a Chinese one, else empty
 * @param sub true for a row marked as part of the one above
 * @param marks footnote marks, else empty
 */
public record PrintedLabel(String text, String other, boolean sub, String marks) {
    private static final String HAN = "\\p{IsHan}";
    private static final Pattern BLANK_IN_NAME = Pattern.compile("(?<=[" + HAN + "、，：（）])\\s+(?=[" + HAN + "、，：（）])");
    private static final Pattern TWO_LANGUAGES = Pattern.compile(
            "^(.*[" + HAN + "][^\\p{IsLatin}]*?)\\s+((?:\\p{IsLatin})[\\p{IsLatin}\\d\\s.,'’&()/%\\-:]{2,})$");
    /** A name and its English one without a blank: 河北Hebei; not R&D人员, 人均GDP. */
    private static final Pattern JOINED_LANGUAGES =
            Pattern.compile("^([" + HAN + "\\s]{2,})(\\p{Lu}\\p{Ll}{2,}(?:[ '’-]+\\p{IsLatin}+)*)$");

    private static final Pattern SUB = Pattern.compile("^(?:[#＃]+|其\\s*中\\s*[:：、]?|[Oo]f\\s+which\\s*[:：]?)\\s*");
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\\d]{1,3}[)）]\\s*(?=\\S)|\\d{1,2}\\s*[、．]|\\d{1,2}\\.\\s*(?=[" + HAN
                    + "]))");
    static final String MARK =
            "(?:[\\u2460-\\u2473\\u00B9\\u00B2\\u00B3\\u2070-\\u2079*＊†‡※]|\\[\\d{1,2}]|〔\\d{1,2}〕|注\\d{1,2})";
    private static final Pattern MARKS_BEHIND = Pattern.compile("(?<=\\S)\\s*(" + MARK + "++)$");

    /** Cleans a label; an empty text gives an empty label. */
    public static PrintedLabel of(String printed) {
        String plain = unescaped(printed);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (String line : plain.split("\\R", -1)) {
            String bare = line.strip();
            if (!bare.isEmpty()) {
                (hasHan(bare) || !hasLetter(bare) ? first : second).add(bare);
            }
        }
        if (first.isEmpty() || first.stream().noneMatch(PrintedLabel::hasHan)) {
            return finished(String.join(" ", plain.strip().split("\\s+")), "");
        }
        String text = String.join("", first);
        String other = String.join(" ", second);
        Matcher both = TWO_LANGUAGES.matcher(text);
        if (other.isEmpty() && both.matches()) {
            return finished(both.group(1), both.group(2).strip());
        }
        Matcher joined = JOINED_LANGUAGES.matcher(text);
        if (other.isEmpty() && joined.matches()) {
            return finished(joined.group(1), joined.group(2).strip());
        }
        return finished(text, other);
    }

    private static PrintedLabel finished(String text, String other) {
        String bare = BLANK_IN_NAME.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
        Matcher sub = SUB.matcher(bare);
        boolean isSub = sub.find() && sub.end() < bare.length();
        bare = isSub ? bare.substring(sub.end()) : bare;
        Matcher marks = MARKS_BEHIND.matcher(bare);
        String found = "";
        if (marks.find()) {
            found = marks.group(1);
            bare = bare.substring(0, marks.start());
        }
        Matcher number = NUMBERING.matcher(bare);
        bare = number.find() && number.end() < bare.length() ? bare.substring(number.end()) : bare;
        return new PrintedLabel(bare.strip(), other, isSub, found);
    }

    /** A text without the escapes that workbooks use for carriage returns, and with plain blanks. */
    public static String unescaped(String text) {
        String quoted = text.startsWith("'") && text.length() > 1 ? text.substring(1) : text;
        return quoted.replace("_x000D_", "\n")
                .replace('\r', '\n')
                .replace('\u3000', ' ')
                .replace('\u00A0', ' ')
                .replace("\u200B", "")
                .replace("\uFEFF", "");
    }

    /** True where a text has a Chinese character. */
    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
