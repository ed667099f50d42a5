package org.plumbline.collect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.model.Language;

/** What stands above the table of an entry form, each with its label in the cell before. */
public enum FormHead {
    NUMBER("表号", "Form number", false),
    AUTHORITY("制定机关", "Issued by", false),
    APPROVAL("批准文号", "Approval", false),
    VALID_TO("有效期至", "Valid to", false),
    UNIT("填报单位", "Reporting unit", false),
    PERIOD("报告期", "Period", false),
    RESPONSIBLE("单位负责人", "Responsible", true),
    AUTHOR("填表人", "Filled in by", true),
    PHONE("电话", "Telephone", true),
    REPORTED("报出日期", "Date of report", true),
    FORM("表单标识", "Form key", false);

    private final String chinese;
    private final String english;
    private final boolean input;

    FormHead(String chinese, String english, boolean input) {
        this.chinese = chinese;
        this.english = english;
        this.input = input;
    }

    public String label(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** True for what the unit fills in. */
    public boolean isInput() {
        return input;
    }

    /** The head a label means, with or without a colon. */
    static Optional<FormHead> find(String label) {
        String key = NameKey.ofWord(label.replaceFirst("[:：]\\s*$", ""));
        return Arrays.stream(values())
                .filter(head -> List.of(head.chinese, head.english).stream()
                        .map(NameKey::ofWord)
                        .anyMatch(key::equals))
                .findFirst();
    }
}
