package io.tieout.bootstrap.faults.seeded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What happened in a life, line by line. Ids are numbered as they appear, because those of events
 * are drawn from the machine's clock; so the same seed tells the same story to the last byte.
 */
final class Story {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int depth;

    void tell(String line) {
        String readable =
                ID.matcher(line)
                        .replaceAll(found ->
                                "#"
                                        + numbers.computeIfAbsent(
                                                found.group().replace("-", ""),
                                                _ -> numbers.size() + 1));
        lines.add("  ".repeat(depth) + readable);
    }

    /** what is told during the work happens inside of something else */
    void inside(Runnable work) {
        depth++;
        try {
            work.run();
        } finally {
            depth--;
        }
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** the latest lines, oldest first */
    List<String> last(int most) {
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }
}
