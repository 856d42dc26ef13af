/** What journal entries show. */
@NullMarked
package io.tieout.qbo.journal;

import org.jspecify.annotations.NullMarked;
