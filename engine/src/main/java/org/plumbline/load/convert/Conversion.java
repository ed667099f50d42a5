package org.plumbline.load.convert;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.convert.FileUnreadableException.Reason;
import org.plumbline.load.format.FileFormat;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.table.ContentUnreadableException;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Any file with figures as tidy rows. Tables with one figure a row are read as a stream, others are held in memory. */
public final class Conversion {
    private interface Rows {
        void read(Consumer<TableValue> rows, Findings findings) throws IOException, WorkbookUnreadableException;
    }

    private final SheetSource source;
    private final String file;
    private final Rows rows;
    private final List<FileTable> tables;

    private Conversion(SheetSource source, String file, Rows rows, List<FileTable> tables) {
        this.source = source;
        this.file = file;
        this.rows = rows;
        this.tables = List.copyOf(tables);
    }

    /**
     * Looks at a file and finds its tables.
     *
     * @param file its name, for places
     * @param layouts how to read it; empty to find out
     */
    public static Conversion of(InputOpener bytes, String file, KnownNames names, List<Layout> layouts)
            throws FileUnreadableException {
        try {
            return open(SheetSource.of(bytes), file, names, layouts);
        } catch (IOException e) {
            throw new FileUnreadableException(Reason.CLOSED, String.valueOf(e.getMessage()));
        }
    }

    private static Conversion open(SheetSource source, String file, KnownNames names, List<Layout> layouts)
            throws FileUnreadableException {
        if (source.format() == FileFormat.EMPTY) {
            throw new FileUnreadableException(Reason.EMPTY, "");
        }
        Optional<Conversion> named = layouts.isEmpty() ? named(source, file, names) : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        if (!source.hasSheets()) {
            if (source.format() == FileFormat.PARQUET) {
                throw new FileUnreadableException(Reason.ADD_ON, "");
            }
            boolean text = source.format() == FileFormat.TEXT || source.format() == FileFormat.HTML;
            throw new FileUnreadableException(
                    text ? Reason.ENCODING : Reason.FORMAT,
                    source.format().name().toLowerCase(Locale.ROOT));
        }
        try {
            LongTable table = new LongTable(source, file, names);
            if (layouts.isEmpty() && table.isOne()) {
                table.requireRows();
                return new Conversion(source, file, table::read, List.of());
            }
            List<FileTable> tables = new TableFinder(source, file, names).find(layouts);
            if (tables.isEmpty()) {
                throw new FileUnreadableException(Reason.NO_TABLE, "");
            }
            return new Conversion(
                    source,
                    file,
                    (rows, findings) -> tables.forEach(each -> each.values().forEach(rows)),
                    tables);
        } catch (WorkbookUnreadableException e) {
            boolean locked = e.reason() == WorkbookUnreadableException.Reason.ENCRYPTED;
            throw new FileUnreadableException(locked ? Reason.LOCKED : Reason.DAMAGED, "");
        } catch (LimitExceededException e) {
            throw new FileUnreadableException(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A file that says what each figure is. */
    private static Optional<Conversion> named(SheetSource source, String file, KnownNames names)
            throws FileUnreadableException {
        try {
            Optional<StatisticalFile> found = StatisticalFile.find(source, file, names);
            if (found.isPresent() && found.get().isEmpty()) {
                throw new FileUnreadableException(Reason.NO_TABLE, "");
            }
            return found.map(known -> new Conversion(source, file, (rows, findings) -> known.read(rows), List.of()));
        } catch (LimitExceededException e) {
            throw new FileUnreadableException(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static FileUnreadableException unreadable(IOException failure) {
        String phrase = failure instanceof ContentUnreadableException content ? content.phrase() : "";
        return switch (phrase) {
            case "@file.xml" ->
                new FileUnreadableException(Reason.XML, ((ContentUnreadableException) failure).detail());
            case "@file.declares" -> new FileUnreadableException(Reason.DECLARES, "");
            default -> new FileUnreadableException(Reason.DAMAGED, "");
        };
    }

    /** The tables that were found by their heads; empty for tables with one figure a row and SDMX messages. */
    public List<FileTable> tables() {
        return tables;
    }

    public FileFormat format() {
        return source.format();
    }

    /** The encoding of a text file, empty for others. */
    public String encoding() {
        return source.encoding().map(known -> known.name()).orElse("");
    }

    /** Hands over all rows; what is wrong with single rows, or with the rest of the file, is added to the findings. */
    public void read(Consumer<TableValue> consumer, Findings findings) {
        try {
            rows.read(consumer, findings);
        } catch (LimitExceededException e) {
            findings.add(FindingCode.FILE_UNREADABLE, SourceLocation.ofFile(file), file, file, e.phrase());
        } catch (IOException | WorkbookUnreadableException e) {
            findings.add(FindingCode.FILE_UNREADABLE, SourceLocation.ofFile(file), file, file, "@file.broken");
        }
    }
}
