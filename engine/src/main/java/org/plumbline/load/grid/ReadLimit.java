package org.plumbline.load.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.finding.FindingLimit;

/**
 * How much of a file is read at most; beyond it the file is refused with a reason, never cut in silence. A limit is set by
 * the system property {@code plumbline.limit.<name>}, a whole number above zero.
 */
public enum ReadLimit {
    /** Sheets of one workbook. */
    SHEETS(1_000),
    /** Rows of one sheet of a workbook or page. */
    ROWS(1_048_576),
    /** Columns of one sheet or text file. */
    COLUMNS(16_384),
    /** Characters of one cell. */
    CELL_LENGTH(1 << 20),
    /** Characters of one cell of a table that is known by its shape. */
    LABEL_LENGTH(4_000),
    /** Filled cells of one sheet whose head and body are seen together. */
    CELLS(4_000_000),
    /** Height by width of such a sheet. */
    AREA(40_000_000),
    /** Cells covered by merged regions of one sheet. */
    MERGED(4_000_000),
    /** Bytes of a web page, a binary workbook or an XML message held in memory. */
    PAGE_BYTES(64L << 20),
    /** Bytes of {@code plan.yaml} and of a layout. */
    TEXT_BYTES(4L << 20),
    /** Bytes of one part of a zip or workbook, unpacked. */
    UNPACKED_BYTES(4L << 30),
    /** How many times its packed size a part may have, once it is larger than {@link #UNPACKED_FREE}. */
    UNPACKED_RATIO(200),
    /** Below this size nothing is suspicious, however well it packs. */
    UNPACKED_FREE(64L << 20),
    /** Bytes of all texts that the cells of one workbook share, unpacked. */
    SHARED_TEXT_BYTES(512L << 20),
    /** Elements within elements of a page or message. */
    DEPTH(400),
    /** Errors of one table after which the rest of it is not read. */
    ERRORS(10_000),
    /** Warnings, and remarks, of one kind that are listed; further ones are counted. */
    FINDINGS(FindingLimit.STANDARD);

    private static final String PREFIX = "plumbline.limit.";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final long standard;
    private final String key;
    private final String property;

    ReadLimit(long standard) {
        this.standard = standard;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.property = "plumbline.limit." + key;
    }

    /** The name users set it by: {@code cell-length}. */
    public String key() {
        return key;
    }

    /** What is in force; the standard where the property is absent or no such number. */
    public long value() {
        String set = System.getProperty(property, "");
        return !set.isEmpty() && isNumber(set) ? Long.parseLong(set) : standard;
    }

    public long standard() {
        return standard;
    }

    /** The value as a count of things held in an array. */
    public int count() {
        return (int) Math.min(value(), Integer.MAX_VALUE - 8);
    }

    /** Throws where something is beyond it. */
    public void require(long actual) {
        if (actual > value()) {
            throw new LimitExceededException(this);
        }
    }

    /** Properties of limits that mean nothing, as {@code name=value}. */
    public static List<String> misunderstood() {
        List<String> bad = new ArrayList<>();
        for (String property : System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList()) {
            String value = System.getProperty(property, "");
            boolean known = List.of(values()).stream().anyMatch(limit -> property.equals(limit.property));
            if (!known || !isNumber(value)) {
                bad.add(property + "=" + value);
            }
        }
        return bad;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
