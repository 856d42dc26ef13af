/** What each verb makes of its arguments. */
@NullMarked
package io.tieout.bootstrap.command;

import org.jspecify.annotations.NullMarked;
