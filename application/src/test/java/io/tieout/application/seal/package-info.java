/** How an exported history is written, read and found out. */
@NullMarked
package io.tieout.application.seal;

import org.jspecify.annotations.NullMarked;
