package io.tieout.application.collection;

import io.tieout.application.command.Command;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.casefile.NoticeId;
import java.time.Instant;

/** What can be ordered of the case of an account that owes. */
public sealed interface CollectionCommand extends Command {

    AccountId account();

    /** Does what is due about the account by that moment of tenant time. */
    record DecideCollection(AccountId account, Instant at) implements CollectionCommand {}

    /** A message that was ordered went out. */
    record RecordNoticeSent(AccountId account, NoticeId notice, Instant at)
            implements CollectionCommand {}

    /** A message never arrived. {@code reason} holds no personal data. */
    record RecordNoticeBounced(AccountId account, NoticeId notice, Instant at, String reason)
            implements CollectionCommand {}

    /** A message could not go out. {@code reason} holds no personal data. */
    record RecordNoticeNotSent(AccountId account, NoticeId notice, Instant at, String reason)
            implements CollectionCommand {}
}
