package io.tieout.bootstrap.demo.seed;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.MessageCommand.SetLetterhead;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.people.ActorId;
import java.util.Set;

/**
 * The letterhead of the sample company. Its customers pay on the page that the local accounting
 * system has for them.
 */
public final class SampleLetterhead {

    private final DemoTenant tenant;
    private final Commands commands;
    private final Letterheads letterheads;
    private final TwinAdmin twin;

    public SampleLetterhead(
            DemoTenant tenant, Commands commands, Letterheads letterheads, TwinAdmin twin) {
        this.tenant = tenant;
        this.commands = commands;
        this.letterheads = letterheads;
        this.twin = twin;
    }

    /**
     * Writes it where nobody wrote one, and mends the link of ours when the accounting system
     * answers elsewhere than before. What people wrote stays.
     */
    void make() {
        Letterhead present = letterheads.inForce(tenant.id());
        boolean isOurs = present.payLink().isEmpty() || present.payLink().endsWith(path());
        String payLink = twin.baseUri().resolve("/") + path();
        if (isOurs && !present.payLink().equals(payLink)) {
            commands.send(
                    new SetLetterhead(
                            new Letterhead(
                                    present.senderName(),
                                    present.colour(),
                                    present.logoUrl(),
                                    payLink,
                                    present.language(),
                                    present.perMinute(),
                                    present.attachesPdf(),
                                    present.thanks())),
                    new Caller(
                            tenant.id(), new ActorId("ada"), Set.of(Role.ADMIN), "demo", Set.of()));
        }
    }

    private String path() {
        return "pay/" + tenant.companyId() + "/{invoice}?amount={amount}";
    }
}
