package io.tieout.application.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.seal.ExportLine.Anchored;
import io.tieout.application.seal.ExportLine.Gone;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportLine.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lines of an export say what they were written of, and whatever is done to them is found. */
class ExportTextProperties {

    private static final int EVENTS = 6;

    /** What somebody does to a file. */
    enum Tampering {
        LETTER,
        LINE_GONE,
        LINE_TWICE,
        LINES_SWAPPED,
        CUT
    }

    @Property(tries = 200)
    void whateverAnEventSaysIsReadAsItWasWritten(
            @ForAll String words, @ForAll byte[] bytes, @ForAll boolean hasRevision) {
        var event =
                new StoredEvent(
                        AHistory.TENANT,
                        1,
                        2,
                        words,
                        words,
                        3,
                        words,
                        words,
                        words,
                        hasRevision ? Optional.of(words) : Optional.empty(),
                        bytes,
                        words.getBytes(UTF_8));
        for (ExportLine line :
                List.of(
                        new Sealed(new Seal(1, words, words), event),
                        new Waiting(event),
                        new Gone(1, words, 2),
                        new Anchored(1, words, AHistory.NOW))) {
            String text = ExportText.of(line);

            assertThat(text.lines()).hasSize(1);
            assertThat(ExportText.of(ExportText.parse(text).orElseThrow())).isEqualTo(text);
        }
    }

    @Property(tries = 500)
    void whateverIsDoneToSealedLinesIsFound(
            @ForAll Tampering tampering,
            @ForAll @IntRange(min = 1, max = EVENTS - 1) int at,
            @ForAll long seed) {
        List<String> file =
                new ArrayList<>(AHistory.of(EVENTS).stream().map(ExportText::of).toList());
        assertThat(verdict(file).isIntact()).isTrue();

        tamper(file, tampering, at, new Random(seed));

        assertThat(verdict(file).isIntact()).as("%s at %d", tampering, at).isFalse();
    }

    private static void tamper(List<String> file, Tampering tampering, int at, Random random) {
        switch (tampering) {
            case LETTER -> {
                var line = new StringBuilder(file.get(at));
                int letter = random.nextInt(line.length());
                line.setCharAt(letter, line.charAt(letter) == 'x' ? 'y' : 'x');
                file.set(at, line.toString());
            }
            case LINE_GONE -> file.remove(at);
            case LINE_TWICE -> file.add(at, file.get(at));
            case LINES_SWAPPED -> Collections.swap(file, at, at + 1);
            case CUT -> file.subList(at, file.size()).clear();
        }
    }

    private static Verdict verdict(List<String> file) {
        ExportCheck check = new ExportCheck();
        AHistory.noted(EVENTS).forEach(check::take);
        for (int number = 0; number < file.size(); number++) {
            Optional<ExportLine> line = ExportText.parse(file.get(number));
            line.ifPresent(check::take);
            if (line.isEmpty()) {
                check.takeUnreadable(number + 1L);
            }
        }
        return check.verdict();
    }
}
