package org.plumbline.load.vocabulary;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody most likely meant. */
public final class NearestName {
    private static final int LONGEST = 80;

    private NearestName() {}

    /** The candidate with the least edit distance, if it is nearer than half of the text; the first of equals. */
    public static Optional<String> find(String text, Collection<String> candidates) {
        String wanted = NameKey.of(text);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = Math.max(1, wanted.length() / 2) + 1;
        for (String candidate : candidates) {
            String key = NameKey.of(candidate);
            if (Math.abs(key.length() - wanted.length()) < least) {
                int distance = distance(wanted, key);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
