package io.tieout.bootstrap.command;

import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.crash.CrashedDatabase;
import io.tieout.bootstrap.faults.delivery.DishonestPost;
import io.tieout.bootstrap.faults.drift.EditedBooks;
import io.tieout.bootstrap.faults.events.LateCommits;
import io.tieout.bootstrap.faults.events.PoisonEvents;
import io.tieout.bootstrap.faults.excess.ExcessLoad;
import io.tieout.bootstrap.faults.flood.FaultyCalls;
import io.tieout.bootstrap.faults.flood.TwentyCompanies;
import io.tieout.bootstrap.faults.gate.SignedDocuments;
import io.tieout.bootstrap.faults.history.PaymentLives;
import io.tieout.bootstrap.faults.hostile.HostileQueries;
import io.tieout.bootstrap.faults.hot.HotInvoices;
import io.tieout.bootstrap.faults.keys.RepeatedKeys;
import io.tieout.bootstrap.faults.kill.KilledApplication;
import io.tieout.bootstrap.faults.ledger.RandomJournals;
import io.tieout.bootstrap.faults.prefix.EveryPrefix;
import io.tieout.bootstrap.faults.seeded.SeededLives;
import io.tieout.bootstrap.faults.stalled.StalledSockets;
import io.tieout.bootstrap.faults.takeover.KilledNode;
import io.tieout.bootstrap.faults.takeover.KilledSettlement;
import io.tieout.bootstrap.faults.tenants.CrossTenant;
import io.tieout.bootstrap.faults.token.TokenExpiry;
import java.util.List;

/** Every run of {@code ./tieout faults}, in the order in which they are told. */
final class FaultRuns {

    static final List<FaultRun> ALL =
            List.of(
                    new TokenExpiry(),
                    new FaultyCalls(),
                    new TwentyCompanies(),
                    new KilledApplication(),
                    new EveryPrefix(),
                    new KilledNode(),
                    new KilledSettlement(),
                    new CrashedDatabase(),
                    new HotInvoices(),
                    new LateCommits(),
                    new RepeatedKeys(),
                    new SignedDocuments(),
                    new EditedBooks(),
                    new DishonestPost(),
                    new PaymentLives(),
                    new PoisonEvents(),
                    new ExcessLoad(),
                    new StalledSockets(),
                    new HostileQueries(),
                    new CrossTenant(),
                    new RandomJournals(),
                    new SeededLives());

    private FaultRuns() {}
}
