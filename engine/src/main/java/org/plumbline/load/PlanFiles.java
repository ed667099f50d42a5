package org.plumbline.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a plan, wherever they lie. Names are relative to {@code plan.yaml} and separated by {@code /}. */
public interface PlanFiles extends Closeable {
    /** What the plan's place is called: the folder, or the zip without its ending. */
    String name();

    /** All names in alphabetical order, without lock files and what operating systems leave behind. */
    List<String> list();

    /** Bytes of a file, from its beginning; may be asked for more than once. */
    InputStream open(String name) throws IOException;

    /** Names that were left out because they point outside the plan or unpack to too much. */
    default List<String> refused() {
        return List.of();
    }

    /** Names of files that are no longer what they were when they were first opened. */
    default List<String> changed() {
        return List.of();
    }

    @Override
    void close() throws IOException;

    static PlanFiles ofFolder(Path folder) {
        return new FolderFiles(folder);
    }

    /** Throws where the file is no readable zip. */
    static PlanFiles ofZip(Path zip) throws IOException {
        return ZipFiles.open(zip);
    }

    static PlanFiles of(String name, Map<String, byte[]> files) {
        return new MemoryFiles(name, files);
    }

    /** False for lock files of office programs and leftovers of operating systems. */
    static boolean isContent(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !last.startsWith("~$")
                && !last.startsWith(".")
                && !last.equalsIgnoreCase("Thumbs.db")
                && !last.equalsIgnoreCase("desktop.ini")
                && !("/" + name).contains("/__MACOSX/")
                && !("/" + name).contains("/.");
    }
}
