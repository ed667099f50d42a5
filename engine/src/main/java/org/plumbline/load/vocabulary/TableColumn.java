package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** A column of one of the plan's tables. */
public interface TableColumn {
    /** The constant's name, from which the header follows: {@code BASELINE_PERIOD} is {@code baseline_period}. */
    String name();

    /** Position among the table's columns. */
    int ordinal();

    /** True where the file must have the column and every row a value in it. */
    boolean required();

    /** Other accepted headers, the Chinese name of the documentation first. */
    List<String> names();

    /** The fixed values of the column, if it has any. */
    Optional<CodeList> codeList();

    /** The header of the contract. */
    default String header() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
