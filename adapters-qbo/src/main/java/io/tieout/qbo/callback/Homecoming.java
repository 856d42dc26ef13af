package io.tieout.qbo.callback;

import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionAttempts.Attempt;
import io.tieout.application.connection.ConnectionAttempts.Return;
import io.tieout.application.connection.ConnectionCommand.SetCompanyAside;
import io.tieout.application.connection.ConnectionCommand.TakeUpCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejected;
import io.tieout.application.connection.ConnectionRejection.AnotherCompanyFirst;
import io.tieout.application.connection.ConnectionRejection.CompanyDiffers;
import io.tieout.application.connection.ConnectionRejection.CompanyTaken;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.qbo.oauth.ConnectionRefused;
import io.tieout.qbo.oauth.QboConnector;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what a browser brought back from Intuit, or turns it away and says why. */
public final class Homecoming {

    private static final Logger LOG = LoggerFactory.getLogger(Homecoming.class);

    /** QuickBooks' realm ids are digits */
    private static final Pattern COMPANY_ID = Pattern.compile("[0-9]{1,20}");

    /** "up to 512 characters"; Intuit OAuth page, read 2026-11-20 */
    private static final int LONGEST_CODE = 512;

    private final ConnectionAttempts attempts;
    private final Connections connections;
    private final QboConnector connector;
    private final Commands commands;
    private final ConnectionTrail trail;

    public Homecoming(
            ConnectionAttempts attempts,
            Connections connections,
            QboConnector connector,
            Commands commands,
            ConnectionTrail trail) {
        this.attempts = attempts;
        this.connections = connections;
        this.connector = connector;
        this.commands = commands;
        this.trail = trail;
    }

    /**
     * What Intuit's redirect says. {@link #toString()} shows no secret.
     *
     * @param error Intuit's word for what went wrong; empty for nothing
     */
    record Answer(String state, String code, String companyId, String error) {

        boolean isGrant() {
            return error.isEmpty()
                    && !code.isEmpty()
                    && code.length() <= LONGEST_CODE
                    && COMPANY_ID.matcher(companyId).matches();
        }

        @Override
        public String toString() {
            return "Answer[companyId=" + companyId + ", error=" + error + ", secrets=***]";
        }
    }

    Outcome of(Answer answer, Optional<OneTimeSecret> browser, String origin) {
        if (!OneTimeSecret.mayBe(answer.state())) {
            return Outcome.UNKNOWN;
        }
        return switch (attempts.comeBack(new OneTimeSecret(answer.state()), browser)) {
            case Return.Expected(var attempt) -> takeUp(answer, callerOf(attempt, origin));
            case Return.Unknown() -> Outcome.UNKNOWN;
            case Return.Replayed(var attempt) ->
                    turnedAway(attempt, origin, "it came back twice", Outcome.REPLAYED);
            case Return.Stale(var attempt) ->
                    turnedAway(attempt, origin, "it came back too late", Outcome.STALE);
            case Return.Foreign(var attempt) ->
                    turnedAway(attempt, origin, "another browser came back", Outcome.FOREIGN);
        };
    }

    private Outcome turnedAway(Attempt attempt, String origin, String reason, Outcome outcome) {
        trail.note(callerOf(attempt, origin), Step.REFUSED, "", reason);
        return outcome;
    }

    private Outcome takeUp(Answer answer, Caller caller) {
        if (answer.error().equals("access_denied")) {
            trail.note(caller, Step.DECLINED, "", "");
            return Outcome.DECLINED;
        }
        if (!answer.isGrant()) {
            return refused(caller, "Intuit sent no usable authorisation");
        }
        if (connections.isAnothers(answer.companyId(), caller.tenant())) {
            // Before the exchange: it would end the grant of the tenant that has the company.
            return taken(caller, "company " + answer.companyId() + " is another tenant's");
        }
        try {
            return connect(
                    connector.company(caller.tenant(), answer.companyId(), answer.code()), caller);
        } catch (ConnectionRefused refused) {
            return refused(caller, refused.words());
        }
    }

    private Outcome connect(Company company, Caller caller) {
        try {
            commands.send(new TakeUpCompany(company), caller);
            return Outcome.CONNECTED;
        } catch (ConnectionRejected rejected) {
            String reason = rejected.rejection().message();
            return switch (rejected.rejection()) {
                case CompanyDiffers _, AnotherCompanyFirst _ -> setAside(company, caller);
                case CompanyTaken _ -> taken(caller, reason);
                default -> refused(caller, reason);
            };
        }
    }

    private Outcome setAside(Company company, Caller caller) {
        commands.send(new SetCompanyAside(company), caller);
        return Outcome.PENDING;
    }

    private Outcome taken(Caller caller, String reason) {
        trail.note(caller, Step.REFUSED, "", reason);
        return Outcome.TAKEN;
    }

    private Outcome refused(Caller caller, String reason) {
        LOG.warn("a company was not connected: {}", reason);
        trail.note(caller, Step.REFUSED, "", reason);
        return Outcome.REFUSED;
    }

    /** The person proved to be an administrator when the attempt was begun. */
    private static Caller callerOf(Attempt attempt, String origin) {
        return new Caller(attempt.tenant(), attempt.actor(), Set.of(Role.ADMIN), origin, Set.of());
    }
}
