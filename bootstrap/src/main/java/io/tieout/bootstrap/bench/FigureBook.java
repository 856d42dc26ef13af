package io.tieout.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of figures: one chapter a bench, replaced when that bench is run again. */
public final class FigureBook {

    private final Path file;

    public FigureBook(Path file) {
        this.file = file;
    }

    /**
     * writes the chapter of a bench in the place of its last one, or at the end
     *
     * @param circumstances where and when it was measured, in one sentence
     */
    public void write(Bench bench, String circumstances, List<TrialResult> results) {
        String chapter = chapter(bench, circumstances, results);
        try {
            String text = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n";
            Matcher present = place(bench).matcher(text);
            Files.writeString(
                    file,
                    present.find()
                            ? present.replaceFirst(Matcher.quoteReplacement(chapter))
                            : text.stripTrailing() + "\n\n" + chapter + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figures to " + file, e);
        }
    }

    private static Pattern place(Bench bench) {
        return Pattern.compile(
                Pattern.quote(begin(bench)) + ".*?" + Pattern.quote(end(bench)), Pattern.DOTALL);
    }

    private static String chapter(Bench bench, String circumstances, List<TrialResult> results) {
        StringBuilder text = new StringBuilder(begin(bench));
        text.append(
                "\n## %s: %s\n\nYardstick: %s. %s%s\n\n"
                        .formatted(
                                bench.id(),
                                bench.question(),
                                bench.yardstick(),
                                circumstances,
                                disturbance(results)));
        text.append("| | unit | yardstick | measured | ratio | to reach | |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        results.forEach(result -> text.append(row(result)));
        return text.append(end(bench)).toString();
    }

    /** empty where nobody was disturbed */
    private static String disturbance(List<TrialResult> results) {
        double most =
                results.stream()
                        .mapToDouble(it -> it.disturbance().percent().most())
                        .max()
                        .orElse(0);
        int leftOut = results.stream().mapToInt(it -> it.disturbance().leftOut()).sum();
        return most == 0 && leftOut == 0
                ? ""
                : " The machine's host took up to %.1f %% of the processors in the rounds that count%s."
                        .formatted(
                                most,
                                leftOut == 0 ? "" : ", and more in " + leftOut + " that do not");
    }

    private static String row(TrialResult result) {
        return "| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        result.name(),
                        result.unit(),
                        result.yardstick(),
                        result.measured(),
                        result.ratio(),
                        result.goal().text(result.unit()),
                        result.isReached() ? "reached" : "not reached");
    }

    private static String begin(Bench bench) {
        return "<!-- " + bench.id() + " -->";
    }

    private static String end(Bench bench) {
        return "<!-- end of " + bench.id() + " -->";
    }
}
