package org.plumbline.cli.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.model.Language;
import org.plumbline.report.workbook.SimpleTemplateWorkbook;

/** The templates that {@code init} writes: a simple workbook, and a plan folder with the same rows. */
public final class PlanTemplates {
    private static final List<String> TABLES = List.of(
            "indicators",
            "regions",
            "sources",
            "targets",
            "observations",
            "tasks",
            "links",
            "region-changes",
            "identities",
            "waivers");

    /** Chinese spreadsheet programs read a CSV file as UTF-8 only with a byte-order mark. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PlanTemplates() {}

    /** Writes all templates below an existing folder and returns them, relative to it. */
    public static List<Path> write(Path folder, Language language) throws IOException {
        List<Path> written = new ArrayList<>();
        Path workbook = folder.resolve("targets.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            SimpleTemplateWorkbook.write(out, language);
        }
        written.add(workbook);
        Path plan = Files.createDirectory(folder.resolve("plan"));
        written.add(copy("plan.yaml", plan, language, new byte[0]));
        for (String table : TABLES) {
            written.add(copy(table + ".csv", plan, language, BYTE_ORDER_MARK));
        }
        return written.stream().map(folder::relativize).toList();
    }

    private static Path copy(String name, Path folder, Language language, byte[] mark) throws IOException {
        Path file = folder.resolve(name);
        String resource = language.code() + "/" + name;
        try (@Nullable InputStream in = PlanTemplates.class.getResourceAsStream(resource);
                OutputStream out = Files.newOutputStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No template " + resource);
            }
            out.write(mark);
            in.transferTo(out);
        }
        return file;
    }
}
