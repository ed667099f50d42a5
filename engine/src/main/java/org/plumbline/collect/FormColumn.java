package org.plumbline.collect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.Language;

/** Columns of entry forms, in the order in which they are printed. */
public enum FormColumn implements TableColumn {
    KEY("编号", "Row key", false),
    INDICATOR("指标名称", "Indicator", false, FormPurpose.ACTUALS, FormPurpose.PLEDGES),
    TASK("任务", "Task", false, FormPurpose.TASKS),
    REGION("地区", "Region", false, FormPurpose.ACTUALS, FormPurpose.PLEDGES),
    UNIT("计量单位", "Unit", false, FormPurpose.ACTUALS, FormPurpose.PLEDGES),
    DUE("完成时限", "Due", false, FormPurpose.TASKS),
    SUPPORT("配合单位", "Supporting units", false, FormPurpose.TASKS),
    TARGET("目标", "Target", false, FormPurpose.ACTUALS),
    LAST("上期数", "Last figure", false, FormPurpose.ACTUALS, FormPurpose.PLEDGES),
    YEAR_BEFORE("上年同期", "Year before", false, FormPurpose.ACTUALS),
    ASSIGNED("下达目标数", "Assigned", false, FormPurpose.PLEDGES),
    EARLIER("上轮承诺数", "Last offer", false, FormPurpose.PLEDGES),
    STATE_BEFORE("上次情况", "Last state", false, FormPurpose.TASKS),
    VALUE("本期", "This period", true, FormPurpose.ACTUALS),
    CUMULATIVE("累计", "Year to date", true, FormPurpose.ACTUALS),
    CHANGE("比上年同期增减", "Change on the year", false, FormPurpose.ACTUALS),
    STAGE("数据阶段", "Stage", true, FormPurpose.ACTUALS),
    REVISED_PERIOD("修正时期", "Revised period", true, FormPurpose.ACTUALS),
    REVISED_VALUE("修正数", "Revised figure", true, FormPurpose.ACTUALS),
    REASON("修正原因", "Reason for revision", true, FormPurpose.ACTUALS),
    OFFER("承诺目标数", "Counter-offer", true, FormPurpose.PLEDGES),
    DIFFERENCE("与下达数之差", "Offer less assigned", false, FormPurpose.PLEDGES),
    OFFER_REASON("调整理由", "Reason for offer", true, FormPurpose.PLEDGES),
    STATE("完成情况", "State", true, FormPurpose.TASKS),
    PROGRESS("进度（%）", "Progress (%)", true, FormPurpose.TASKS),
    DONE_ON("完成日期", "Done on", true, FormPurpose.TASKS),
    SHORTFALL("未达进度原因", "Reason for lag", true, FormPurpose.ACTUALS, FormPurpose.TASKS),
    MEASURES("下步措施", "Next steps", true, FormPurpose.ACTUALS, FormPurpose.TASKS),
    NOTE("备注", "Note", true);

    private final String chinese;
    private final String english;
    private final boolean input;
    private final Set<FormPurpose> purposes;

    FormColumn(String chinese, String english, boolean input, FormPurpose... purposes) {
        this.chinese = chinese;
        this.english = english;
        this.input = input;
        this.purposes =
                purposes.length == 0 ? EnumSet.allOf(FormPurpose.class) : EnumSet.copyOf(Arrays.asList(purposes));
    }

    /** The columns of a form, in order. */
    public static List<FormColumn> of(FormPurpose purpose) {
        return Arrays.stream(values())
                .filter(column -> column.purposes.contains(purpose))
                .toList();
    }

    /** The head as printed. */
    public String head(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** True for what the unit fills in. */
    public boolean isInput() {
        return input;
    }

    @Override
    public boolean required() {
        return this == KEY;
    }

    @Override
    public String header() {
        return chinese;
    }

    @Override
    public List<String> names() {
        return List.of(english);
    }

    @Override
    public Optional<CodeList> codeList() {
        return switch (this) {
            case STAGE -> Optional.of(CodeList.STAGE);
            case STATE -> Optional.of(CodeList.TASK_STATUS);
            default -> Optional.empty();
        };
    }
}
