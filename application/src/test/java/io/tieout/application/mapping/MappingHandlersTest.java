package io.tieout.application.mapping;

import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Refusals.refused;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.mapping.MappingCommand.ConfirmMapping;
import io.tieout.application.mapping.MappingCommand.DeclineMapping;
import io.tieout.application.mapping.MappingCommand.ProposeMapping;
import io.tieout.application.reference.ReferenceRejection.NothingConnected;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.mapping.MappingRejection.InvalidWord;
import io.tieout.domain.mapping.MappingRejection.NoSuchWord;
import io.tieout.domain.mapping.MappingRejection.NothingProposed;
import io.tieout.domain.mapping.MappingRejection.ProposerConfirms;
import io.tieout.domain.mapping.MappingRejection.UnknownRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingHandlersTest {

    private final World world = Examples.aConnectedWorld();

    @Test
    void aRecordThatTheListsDoNotKnowIsRefused() {
        refused(
                world,
                () -> world.send(new ProposeMapping(Kind.PRODUCT, "seats", "999"), ann()),
                new UnknownRecord("item", "999"));
    }

    @Test
    void aClassIsNoItem() {
        refused(
                world,
                () -> world.send(new ProposeMapping(Kind.PRODUCT, "seats", "300"), ann()),
                new UnknownRecord("item", "300"));
    }

    @Test
    void aRecordThatBecameInactiveSinceItWasProposedIsNotConfirmed() {
        world.send(new ProposeMapping(Kind.CLASS, "west", "300"), ann());
        world.references.upsert(
                World.TENANT,
                Examples.CONNECTION,
                List.of(new Reference(References.Kind.CLASS, "300", "East", "", false)));

        refused(
                world,
                () -> world.send(new ConfirmMapping(Kind.CLASS, "west", "300"), ben()),
                new UnknownRecord("class", "300"));
    }

    @Test
    void whoProposedDoesNotConfirmHoweverTheWordIsSpelt() {
        world.send(new ProposeMapping(Kind.CLASS, "west", "300"), ben());

        refused(
                world,
                () -> world.send(new ConfirmMapping(Kind.CLASS, "WEST", "300"), ben()),
                new ProposerConfirms(ben().actor()));
    }

    @Test
    void aWordThatSaysNothingOrTooMuchIsRefused() {
        refused(
                world,
                () -> world.send(new ProposeMapping(Kind.CLASS, "", "300"), ann()),
                new InvalidWord(0));
        refused(
                world,
                () -> world.send(new DeclineMapping(Kind.CLASS, "x".repeat(101), "no"), ann()),
                new InvalidWord(101));
    }

    @Test
    void aWordThatNoDocumentCanSayIsRefused() {
        refused(
                world,
                () -> world.send(new ProposeMapping(Kind.TAX_TREATMENT, "GST", "5"), ann()),
                new NoSuchWord("GST", "TAX or NON"));
        refused(
                world,
                () -> world.send(new ProposeMapping(Kind.PAYMENT_TERM, "soon", "3"), ann()),
                new NoSuchWord("soon", "a number of days from 0 to 999"));
    }

    @Test
    void withoutAProposalThereIsNothingToDecline() {
        refused(
                world,
                () -> world.send(new DeclineMapping(Kind.CLASS, "west", "no"), ann()),
                new NothingProposed("decline"));
    }

    @Test
    void withoutACompanyNoWordMeansAnything() {
        World unconnected = new World();

        refused(
                unconnected,
                () -> unconnected.send(new ProposeMapping(Kind.CLASS, "west", "300"), ann()),
                new NothingConnected());
    }
}
