package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the regions table. */
public enum RegionColumn implements TableColumn {
    ID(true, "编号 代码 地区编号 地区代码"),
    NAME_ZH(false, "名称 地区 地区名称 中文名称"),
    NAME_EN(false, "英文名称"),
    TYPE(false, "类型 地区类型"),
    PARENT(false, "上级 上级地区"),
    OVERLAPS(false, "交叠", CodeList.YES_NO),
    VALID_FROM(false, "设立日期 生效日期"),
    VALID_TO(false, "撤销日期 失效日期"),
    ORDER(false, "次序 排序 序号"),
    ALIASES(false, "别名"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    RegionColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    RegionColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    RegionColumn(boolean required, String names, Optional<CodeList> codeList) {
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
