package org.plumbline.load.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** Cells of a result as somebody would type them. */
final class ColumnText {
    private static final String MIDNIGHT = "[ T]00:00(:00(\\.0+)?)?$";

    private final int[] types;

    ColumnText(int[] types) {
        this.types = types.clone();
    }

    /** The text of a cell by position from 1: empty for NULL, binary numbers without a trailing {@code .0}, days without an hour. */
    String of(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return "";
        }
        return switch (types[column - 1]) {
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> plain(text);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> text.replaceFirst(MIDNIGHT, "");
            default -> text;
        };
    }

    /** A binary number has no printed digits; not-a-number is how such columns say that there is none. */
    private static String plain(String text) {
        if (text.equals("NaN")) {
            return "";
        }
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
