package io.tieout.bootstrap.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.seal.ExportCheck;
import io.tieout.application.seal.ExportLine;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportText;
import io.tieout.application.seal.Verdict;
import io.tieout.application.seal.WitnessLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exported history held against what was noted outside the database, and what came of it. */
public final class Verification {

    private static final String MONTH_CLOSED = "books.month-closed";

    private final ExportCheck check = new ExportCheck();
    private final Optional<String> packHash;
    private final boolean isWitnessed;

    /** the place of the event that closed a month with the pack */
    private Optional<Long> signed = Optional.empty();

    private Verification(Optional<String> packHash, boolean isWitnessed) {
        this.packHash = packHash;
        this.isWitnessed = isWitnessed;
    }

    /**
     * reads all of it
     *
     * @throws IOException a file cannot be read
     */
    public static Verification of(Path export, List<Path> witnesses, Optional<Path> closePack)
            throws IOException {
        Optional<String> hash =
                closePack.isPresent()
                        ? Optional.of(ClosePack.hashOf(Files.readAllBytes(closePack.orElseThrow())))
                        : Optional.empty();
        Verification verification = new Verification(hash, !witnesses.isEmpty());
        for (Path witness : witnesses) {
            try (BufferedReader lines = Files.newBufferedReader(witness, UTF_8)) {
                // What was cut off while it was written is noted again on a line of its own.
                lines.lines().map(WitnessLine::parse).forEach(verification::witness);
            }
        }
        try (BufferedReader lines = Files.newBufferedReader(export, UTF_8)) {
            verification.read(lines);
        }
        return verification;
    }

    public Verdict verdict() {
        return check.verdict();
    }

    /** whether the pack, if one was given, is what a month of this history was closed with */
    public boolean isPackSigned() {
        return packHash.isEmpty() || signed.isPresent();
    }

    /** for whoever asked, one sentence a line */
    public List<String> inWords() {
        Verdict verdict = verdict();
        List<String> words = new ArrayList<>();
        words.add("history of tenant " + verdict.tenant());
        words.add(
                verdict.wrong()
                        .map(wrong -> "NOT INTACT at place " + wrong.place() + ": " + wrong.what())
                        .orElse("INTACT: " + verdict.sealed() + " sealed events"));
        words.add(
                isWitnessed
                        ? "proved by the witness through place " + verdict.proved()
                        : "no witness was given: through place "
                                + verdict.anchored()
                                + " it is what the database itself noted, which proves nothing"
                                + " against whoever can write there");
        long unproved = verdict.sealed() - verdict.proved();
        if (isWitnessed && unproved > 0) {
            words.add(unproved + " sealed events are newer than what was noted: not proved");
        }
        words.add(verdict.waiting() + " events were not sealed yet: not proved");
        packHash.ifPresent(hash -> words.add(pack(hash, verdict)));
        return words;
    }

    private String pack(String hash, Verdict verdict) {
        return signed.map(found ->
                        "the close pack is the one that closed its month at place "
                                + found
                                + (found <= verdict.proved()
                                        ? ", proved by the witness"
                                        : ", not proved"))
                .orElse("NOT SIGNED: no month was closed with a pack of hash " + hash);
    }

    private void witness(Optional<WitnessLine> line) {
        line.ifPresent(check::take);
    }

    private void read(BufferedReader lines) throws IOException {
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            Optional<ExportLine> line = ExportText.parse(text);
            if (line.isEmpty()) {
                check.takeUnreadable(number);
                return;
            }
            check.take(line.orElseThrow());
            lookForPack(line.orElseThrow());
        }
    }

    private void lookForPack(ExportLine line) {
        if (packHash.isPresent()
                && line instanceof Sealed(var seal, var event)
                && event.name().equals(MONTH_CLOSED)
                && new String(event.payload(), UTF_8).contains(packHash.orElseThrow())) {
            signed = Optional.of(seal.place());
        }
    }
}
