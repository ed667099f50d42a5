package org.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.collect.EntryForm;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.form.FormWorkbook;

/** Writes entry forms to a folder, and what was collected of them to a plan's folder. */
public final class FormFiles {
    private static final String ENDING = ".xlsx";

    private FormFiles() {}

    /**
     * Writes a workbook for each form, all or none. A file of the same name that holds something else is never replaced: it
     * may be filled in already.
     *
     * @throws FormsKeptException where there are such files; nothing is written then
     */
    public static List<Path> write(List<EntryForm> forms, ReportData data, Path folder)
            throws OutputFailedException, FormsKeptException {
        try (Staging staging = new Staging(folder)) {
            try {
                Map<Path, Path> written = new TreeMap<>();
                Set<String> names = new HashSet<>();
                for (EntryForm form : forms) {
                    String name = unused(form.fileName(data.texts().language()), names) + ENDING;
                    Path part = staging.part(name);
                    written.put(folder.resolve(name), part);
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                        FormWorkbook.write(form, data, out);
                    }
                }
                refuseOthers(written);
                return staging.moveIntoPlace();
            } catch (IOException e) {
                throw new OutputFailedException(staging.current(), e);
            }
        }
    }

    private static String unused(String wanted, Set<String> used) {
        String name = wanted;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    private static void refuseOthers(Map<Path, Path> written) throws IOException, FormsKeptException {
        List<Path> others = new ArrayList<>();
        for (Map.Entry<Path, Path> entry : written.entrySet()) {
            Path target = entry.getKey();
            if (Files.exists(target)
                    && (!Files.isRegularFile(target) || Files.mismatch(target, entry.getValue()) >= 0)) {
                others.add(target);
            }
        }
        if (!others.isEmpty()) {
            throw new FormsKeptException(others);
        }
    }

    /** Writes files below a plan's folder, all or none; one whose bytes are the same is left alone. Returns those written. */
    public static List<Path> writeCollected(Map<String, byte[]> files, Path plan) throws OutputFailedException {
        try (Staging staging = new Staging(plan)) {
            try {
                for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                    Path target = plan.resolve(file.getKey());
                    boolean same =
                            Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), file.getValue());
                    if (!same) {
                        Files.write(staging.part(file.getKey()), file.getValue());
                    }
                }
                return staging.moveIntoPlace();
            } catch (IOException e) {
                throw new OutputFailedException(staging.current(), e);
            }
        }
    }
}
