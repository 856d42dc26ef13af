package io.tieout.bootstrap.replay;

import java.util.List;

/** The file cannot be replayed; every problem names its line, its value and the rule. */
final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More problems than this are counted, not listed. */
    private static final int MAX_LISTED = 20;

    UnusableFile(String file, List<String> problems) {
        super(describe(file, problems));
    }

    private static String describe(String file, List<String> problems) {
        StringBuilder text = new StringBuilder(file + " cannot be replayed:");
        problems.stream().limit(MAX_LISTED).forEach(p -> text.append("\n  ").append(p));
        if (problems.size() > MAX_LISTED) {
            text.append("\n  and ").append(problems.size() - MAX_LISTED).append(" more");
        }
        return text.toString();
    }
}
