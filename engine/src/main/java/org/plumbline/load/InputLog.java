package org.plumbline.load;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.load.table.InputOpener;
import org.plumbline.model.InputFile;

/** Remembers which files were read, with their hashes. */
final class InputLog {
    private static final int BUFFER = 1 << 16;

    private final Map<String, InputFile> files = new TreeMap<>();

    /** Notes a file by its bytes. */
    void add(String name, InputOpener bytes, String encoding) throws IOException {
        if (files.containsKey(name)) {
            return;
        }
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = bytes.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        files.put(name, new InputFile(name, HexFormat.of().formatHex(digest.digest()), encoding));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** In the order of their names. */
    List<InputFile> list() {
        return List.copyOf(files.values());
    }
}
