package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the tasks table. */
public enum TaskColumn implements TableColumn {
    ID(true, "编号 代码 任务编号"),
    TITLE_ZH(false, "任务 标题 名称 任务名称"),
    TITLE_EN(false, "英文标题 英文名称"),
    DUE(false, "期限 完成时限"),
    STATUS(false, "状态", CodeList.TASK_STATUS),
    DONE_ON(false, "完成日期"),
    PROGRESS(false, "进度"),
    LEAD_UNITS(false, "牵头单位 责任单位"),
    SUPPORT_UNITS(false, "配合单位"),
    TARGETS(false, "对应目标"),
    SOURCE(false, "来源 来源编号"),
    SECTION(false, "章节"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    TaskColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    TaskColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    TaskColumn(boolean required, String names, Optional<CodeList> codeList) {
        this.required = required;
        this.names = names;
        this.codeList = codeList;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> names() {
        return List.of(names.split(" "));
    }

    @Override
    public Optional<CodeList> codeList() {
        return codeList;
    }
}
