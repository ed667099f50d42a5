package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the table of what was reported of tasks. */
public enum TaskUpdateColumn implements TableColumn {
    TASK(true, "任务 任务编号", Optional.empty()),
    REPORTED(false, "报出日期 填报日期", Optional.empty()),
    STATUS(false, "状态 完成情况", Optional.of(CodeList.TASK_STATUS)),
    PROGRESS(false, "进度", Optional.empty()),
    DONE_ON(false, "完成日期", Optional.empty()),
    SOURCE(false, "来源 来源编号", Optional.empty()),
    NOTE(false, "备注 说明", Optional.empty());

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    TaskUpdateColumn(boolean required, String names, Optional<CodeList> codeList) {
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
