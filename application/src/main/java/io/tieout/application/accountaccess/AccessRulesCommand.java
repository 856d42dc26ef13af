package io.tieout.application.accountaccess;

import io.tieout.application.command.Command;
import io.tieout.domain.access.AccessRules;

/** What can be ordered about a tenant's rules of access. */
public sealed interface AccessRulesCommand extends Command {

    /** Sets them anew, all of them. */
    record SetAccessRules(AccessRules rules) implements AccessRulesCommand {}
}
