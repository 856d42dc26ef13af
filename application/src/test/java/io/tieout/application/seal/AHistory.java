package io.tieout.application.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A short history, as it is exported and as a witness noted it. */
final class AHistory {

    static final UUID TENANT = new UUID(1, 1);
    static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    private AHistory() {}

    static StoredEvent event(long number) {
        return new StoredEvent(
                TENANT,
                700 + number,
                number,
                "event " + number,
                new UUID(2, number % 2).toString(),
                number / 2,
                "invoice",
                "2026-03-31T11:00:00Z",
                "invoice.drafted",
                Optional.of("1"),
                ("{\"line\":" + number + "}").getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    static Sealed sealed(long place) {
        return new Sealed(new Seal(place, "link" + place, "root" + place), event(place));
    }

    /** head, events 1 to {@code number}, end */
    static List<ExportLine> of(int number) {
        List<ExportLine> lines = new ArrayList<>();
        lines.add(new Head(TENANT, NOW));
        for (long place = 1; place <= number; place++) {
            lines.add(sealed(place));
        }
        lines.add(new End(number, 0));
        return lines;
    }

    /** what a witness noted of the same */
    static List<WitnessLine> noted(int number) {
        List<WitnessLine> lines = new ArrayList<>();
        String chain = WitnessChain.BEGINNING;
        for (long place = 1; place <= number; place++) {
            chain = WitnessChain.after(chain, event(place), sealed(place).seal());
            lines.add(new WitnessLine(TENANT, place, chain, NOW));
        }
        return lines;
    }

    static Verdict check(List<WitnessLine> noted, List<ExportLine> lines) {
        ExportCheck check = new ExportCheck();
        noted.forEach(check::take);
        lines.forEach(check::take);
        return check.verdict();
    }
}
