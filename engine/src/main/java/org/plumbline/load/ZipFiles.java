package org.plumbline.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.load.grid.LimitedInput;
import org.plumbline.load.grid.ReadLimit;

/**
 * A plan in a zip, at its top or in the one folder at its top. Entries that point outside, and such as unpack to far more
 * than tables do, are refused.
 */
final class ZipFiles implements PlanFiles {
    private final String name;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final List<String> refused;

    private ZipFiles(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
        this.refused = new ArrayList<>();
        this.entries = withoutTopFolder(accepted());
    }

    static PlanFiles open(Path path) throws IOException {
        Path last = path.getFileName();
        String fileName = last == null ? "" : last.toString();
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        try {
            return new ZipFiles(name, new ZipFile(path.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            // Names in the encoding of Chinese Windows are no UTF-8.
            return new ZipFiles(name, new ZipFile(path.toFile(), Charset.forName("GB18030")));
        }
    }

    private Map<String, ZipEntry> accepted() {
        Map<String, ZipEntry> accepted = new TreeMap<>();
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String file = entry.getName().replace('\\', '/');
            if (entry.isDirectory() || file.endsWith("/") || (!PlanFiles.isContent(file) && !escapes(file))) {
                continue;
            }
            total += Math.max(0, entry.getSize());
            if (escapes(file) || entry.getSize() > limit(entry) || total > 4 * ReadLimit.UNPACKED_BYTES.value()) {
                refused.add(entry.getName());
            } else {
                accepted.put(file, entry);
            }
        }
        return accepted;
    }

    private static boolean escapes(String file) {
        return file.startsWith("/") || file.contains(":") || ("/" + file + "/").contains("/../");
    }

    private static long limit(ZipEntry entry) {
        long packed = Math.max(1, entry.getCompressedSize());
        return Math.min(
                ReadLimit.UNPACKED_BYTES.value(),
                Math.max(ReadLimit.UNPACKED_FREE.value(), packed * ReadLimit.UNPACKED_RATIO.value()));
    }

    private static Map<String, ZipEntry> withoutTopFolder(Map<String, ZipEntry> all) {
        if (all.containsKey(PlanReader.MANIFEST)) {
            return all;
        }
        Set<String> tops = all.keySet().stream()
                .map(file -> file.substring(0, file.indexOf('/') + 1))
                .collect(Collectors.toSet());
        Optional<String> top = tops.size() == 1 ? tops.stream().findFirst() : Optional.empty();
        if (top.isEmpty() || !all.containsKey(top.get() + PlanReader.MANIFEST)) {
            return all;
        }
        Map<String, ZipEntry> inside = new TreeMap<>();
        all.forEach((file, entry) -> inside.put(file.substring(top.get().length()), entry));
        return inside;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> list() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public InputStream open(String file) throws IOException {
        ZipEntry entry = entries.get(file);
        if (entry == null) {
            throw new FileNotFoundException(file);
        }
        return LimitedInput.of(zip.getInputStream(entry), ReadLimit.UNPACKED_RATIO, limit(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
