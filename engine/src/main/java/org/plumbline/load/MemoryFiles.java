package org.plumbline.load;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan held in memory. */
final class MemoryFiles implements PlanFiles {
    private final String name;
    private final Map<String, byte[]> files;

    MemoryFiles(String name, Map<String, byte[]> files) {
        this.name = name;
        this.files = new TreeMap<>(files);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> list() {
        return files.keySet().stream().filter(PlanFiles::isContent).toList();
    }

    @Override
    public InputStream open(String file) throws IOException {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new FileNotFoundException(file);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {}
}
