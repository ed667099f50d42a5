package org.plumbline.load.convert;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.load.format.FileFormat;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;

/**
 * A file in a format of statistical offices that says itself what each figure is: SDMX-ML 2.1 data messages, the
 * tab-separated files of Eurostat, PC-Axis files.
 */
public final class StatisticalFile {
    private interface Reader {
        void read(Consumer<TableValue> rows) throws IOException;
    }

    private final Reader reader;

    private StatisticalFile(Reader reader) {
        this.reader = reader;
    }

    /** What a file is by its first lines; any XML counts as a message, and is refused when it is read if it is none. */
    public static Optional<StatisticalFile> find(SheetSource source, String file, KnownNames names) throws IOException {
        if (source.format() == FileFormat.XML) {
            return Optional.of(new StatisticalFile(rows -> SdmxMessage.read(source.file(), file, names, rows)));
        }
        if (source.format() != FileFormat.TEXT) {
            return Optional.empty();
        }
        if (PcAxisFile.isOne(source.file())) {
            return Optional.of(new StatisticalFile(rows -> PcAxisFile.read(source, file, names, rows)));
        }
        if (source.encoding().isEmpty()) {
            return Optional.empty();
        }
        List<String> first = source.encoding().get().firstLines(source.file());
        return !first.isEmpty() && EurostatTable.isHead(first.get(0))
                ? Optional.of(new StatisticalFile(rows -> EurostatTable.read(source, file, names, rows)))
                : Optional.empty();
    }

    /** True for a file without figures; of others no more is read than the first one. */
    boolean isEmpty() throws IOException {
        try {
            reader.read(row -> {
                throw new Enough();
            });
            return true;
        } catch (Enough first) {
            return false;
        }
    }

    /** Hands over all figures in their order; throws where the file is not what its beginning says. */
    public void read(Consumer<TableValue> rows) throws IOException {
        reader.read(rows);
    }
}
