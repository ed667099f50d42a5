package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.cli.option.Console;

/** Tells which files a run has written. */
final class WrittenFiles {
    private WrittenFiles() {}

    /** Names the files; of a subfolder only how many. */
    static void say(Path folder, List<Path> written, Console console) {
        console.say("report.written", folder);
        Map<Path, Long> inSubfolders = new TreeMap<>();
        for (Path file : written.stream().map(folder::relativize).toList()) {
            if (file.getNameCount() == 1) {
                console.say("report.file", file);
            } else {
                inSubfolders.merge(file.getName(0), 1L, Long::sum);
            }
        }
        inSubfolders.forEach((subfolder, count) -> console.say("report.subfolder", subfolder, count));
    }
}
