package io.tieout.application.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Caller;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.processor.ProcessorCommand.SetProcessorSecret;
import io.tieout.application.processor.ProcessorSecrets.Proof;
import io.tieout.domain.processor.ProcessorNoticeRejected;
import io.tieout.domain.processor.ProcessorNoticeRejection;
import io.tieout.domain.processor.ProcessorNoticeRejection.AddressMissing;
import io.tieout.domain.processor.ProcessorNoticeRejection.NoNoticesOf;
import io.tieout.domain.processor.ProcessorNoticeRejection.SecretUnfit;
import io.tieout.domain.recorded.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorHandlersTest {

    private final World world = Examples.aConnectedWorld();

    @Test
    void theSecretBeforeGoesOnToCountUntilTheNext() {
        set(Channel.STRIPE, "one", "");
        set(Channel.STRIPE, "two", "");
        set(Channel.STRIPE, "two", "");
        assertThat(counting()).containsExactly(new Proof("two", ""), new Proof("one", ""));

        set(Channel.STRIPE, "three", "");
        assertThat(counting()).containsExactly(new Proof("three", ""), new Proof("two", ""));
    }

    @Test
    void aSecretThatProvesNothingIsRefused() {
        refuses(Channel.STRIPE, " ", "", new SecretUnfit(1, 500));
        refuses(Channel.STRIPE, "s".repeat(501), "", new SecretUnfit(501, 500));
        refuses(Channel.CHECK, "one", "", new NoNoticesOf(Channel.CHECK));
        refuses(Channel.SQUARE, "one", "http://x", new AddressMissing(Channel.SQUARE));
        assertThat(counting()).isEmpty();
    }

    private void refuses(
            Channel processor, String secret, String address, ProcessorNoticeRejection why) {
        assertThatThrownBy(() -> set(processor, secret, address))
                .isInstanceOfSatisfying(
                        ProcessorNoticeRejected.class,
                        no -> assertThat(no.rejection()).isEqualTo(why));
    }

    private void set(Channel processor, String secret, String address) {
        world.send(new SetProcessorSecret(processor, secret, address), ann());
    }

    private List<Proof> counting() {
        return world.secrets.of(ann().tenant(), Channel.STRIPE);
    }

    private static Caller ann() {
        return Examples.ann();
    }
}
