package io.tieout.bootstrap.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.seal.ExportLine;
import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportText;
import io.tieout.application.seal.Seal;
import io.tieout.application.seal.StoredEvent;
import io.tieout.application.seal.WitnessChain;
import io.tieout.application.seal.WitnessLine;
import io.tieout.bootstrap.command.TieoutCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerificationTest {

    private static final UUID TENANT = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
    private static final String PACK = "close pack 2026-03\n";

    @TempDir private Path folder;

    private Path export;
    private Path witness;
    private Path pack;

    /** two events, of which the second closed March with this pack */
    @BeforeEach
    void write() throws IOException {
        export = folder.resolve("ledger.export");
        witness = folder.resolve("witness");
        pack = folder.resolve("pack.txt");
        Sealed drafted = sealed(1, "invoice.drafted", "{\"line\":1}");
        Sealed closed =
                sealed(
                        2,
                        "books.month-closed",
                        "{\"packHash\":\"" + ClosePack.hashOf(PACK.getBytes(UTF_8)) + "\"}");
        Files.writeString(export, text(new Head(TENANT, NOW), drafted, closed, new End(2, 0)));
        String first = WitnessChain.after("", drafted.event(), drafted.seal());
        String second = WitnessChain.after(first, closed.event(), closed.seal());
        Files.writeString(
                witness,
                new WitnessLine(TENANT, 1, first, NOW).text()
                        + "\n"
                        + new WitnessLine(TENANT, 2, second, NOW).text()
                        + "\n");
        Files.writeString(pack, PACK);
    }

    @Test
    void aHistoryIsProvedByItsWitnessAndSoIsThePackThatClosedAMonth() throws IOException {
        Verification verified = Verification.of(export, List.of(witness), Optional.of(pack));

        assertThat(verified.inWords())
                .containsExactly(
                        "history of tenant " + TENANT,
                        "INTACT: 2 sealed events",
                        "proved by the witness through place 2",
                        "0 events were not sealed yet: not proved",
                        "the close pack is the one that closed its month at place 2, proved by"
                                + " the witness");
        assertThat(run("--witness", witness, "--close-pack", pack)).isZero();
    }

    @Test
    void withoutAWitnessNothingIsCalledProved() throws IOException {
        assertThat(Verification.of(export, List.of(), Optional.of(pack)).inWords())
                .contains(
                        "no witness was given: through place 0 it is what the database itself"
                                + " noted, which proves nothing against whoever can write there")
                .last()
                .asString()
                .endsWith("not proved");
    }

    @Test
    void eventsNewerThanTheWitnessAreSaidNotToBeProved() throws IOException {
        Files.writeString(witness, Files.readAllLines(witness).getFirst() + "\n");

        assertThat(Verification.of(export, List.of(witness), Optional.empty()).inWords())
                .contains("1 sealed events are newer than what was noted: not proved");
    }

    @Test
    void aPackThatSaysSomethingElseWasNeverSigned() throws IOException {
        Files.writeString(pack, PACK + " ");

        assertThat(Verification.of(export, List.of(witness), Optional.of(pack)).inWords())
                .last()
                .asString()
                .startsWith("NOT SIGNED");
        assertThat(run("--witness", witness, "--close-pack", pack)).isOne();
    }

    @Test
    void theFirstBadEventIsNamedAndTheExitCodeSaysSo() throws IOException {
        Files.writeString(
                export, Files.readString(export).replace("invoice.drafted", "invoice.dropped"));

        assertThat(Verification.of(export, List.of(witness), Optional.empty()).inWords())
                .contains(
                        "NOT INTACT at place 1: event 0 of invoice "
                                + new UUID(2, 1)
                                + " is not what the witness noted");
        assertThat(run("--witness", witness)).isOne();
    }

    @Test
    void aFileThatIsNoExportIsRefusedByItsLine() throws IOException {
        assertThat(Verification.of(pack, List.of(), Optional.empty()).inWords())
                .contains("NOT INTACT at place 1: line 1 of the file cannot be read");
    }

    @Test
    void aMissingFileIsAProblemInOneSentence() {
        assertThat(TieoutCommand.run("verify", folder.resolve("none").toString())).isEqualTo(2);
    }

    private int run(Object... options) {
        return TieoutCommand.run(
                Stream.concat(Stream.of("verify", export), Stream.of(options))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    private static Sealed sealed(long place, String name, String payload) {
        return new Sealed(
                new Seal(place, "link" + place, "root" + place),
                new StoredEvent(
                        TENANT,
                        700 + place,
                        place,
                        "event " + place,
                        new UUID(2, place).toString(),
                        0,
                        name.substring(0, name.indexOf('.')),
                        "2026-04-01T11:00:00Z",
                        name,
                        Optional.of("1"),
                        payload.getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));
    }

    private static String text(ExportLine... lines) {
        return Stream.of(lines).map(ExportText::of).collect(Collectors.joining("\n", "", "\n"));
    }
}
