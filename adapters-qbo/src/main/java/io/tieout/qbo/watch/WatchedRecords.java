package io.tieout.qbo.watch;

import io.tieout.application.command.Command;
import io.tieout.qbo.client.QboAnswer;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One kind of record whose changes the application wants to know, whoever made them. */
public interface WatchedRecords {

    /** as QuickBooks writes it: {@code CreditMemo} */
    String entity();

    /**
     * Says what a record shows.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it makes no sense
     */
    QboAnswer<? extends Command> translate(JsonNode entity);

    /** says that a record was deleted */
    Command gone(String id, Instant at);
}
