package org.plumbline.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of this build, for covers and run records. */
public final class ToolVersion {
    private ToolVersion() {}

    /** As the build states it, for example {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (@Nullable InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
