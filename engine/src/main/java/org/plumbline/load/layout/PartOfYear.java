package org.plumbline.load.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedLabel;

/** What numbers from 1 on mean beneath heads such as 月份 and 季度, beside a column of years. */
public enum PartOfYear {
    MONTH("月", 12, Pattern.compile("(?i)月份?|months?")),
    QUARTER("季度", 4, Pattern.compile("(?i)季度?|quarters?"));

    private final String word;
    private final int most;
    private final Pattern head;

    PartOfYear(String word, int most, Pattern head) {
        this.word = word;
        this.most = most;
        this.head = head;
    }

    /** What a column with these heads holds; empty for anything else. */
    public static Optional<PartOfYear> of(List<String> heads) {
        for (PartOfYear part : values()) {
            if (heads.stream().map(text -> PrintedLabel.of(text).text()).anyMatch(part.head.asMatchPredicate())) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The number as a period's name: 3月; any other text as it is. */
    public String label(String number) {
        String plain = number.strip();
        boolean counts = plain.matches("0?[1-9]|1[0-2]") && Integer.parseInt(plain) <= most;
        return counts ? Integer.parseInt(plain) + word : number;
    }
}
