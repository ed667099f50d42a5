package org.plumbline.load;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Names of files by a pattern such as {@code tables/*.xlsx}. */
final class FileGlob {
    /** More of them make a pattern that takes for ever on a long name. */
    private static final int MOST_WILDCARDS = 6;

    private FileGlob() {}

    /** The names that match; empty where the pattern is none, or has too many wildcards. */
    static Optional<List<String>> find(String pattern, List<String> names) {
        long wildcards =
                pattern.chars().filter(c -> c == '*' || c == '{' || c == '[').count();
        if (wildcards > MOST_WILDCARDS) {
            return Optional.empty();
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return Optional.of(names.stream()
                    .filter(name -> matcher.matches(Path.of(name)))
                    .toList());
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
