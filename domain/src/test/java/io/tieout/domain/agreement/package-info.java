/** Tests of the rules of agreements. */
@NullMarked
package io.tieout.domain.agreement;

import org.jspecify.annotations.NullMarked;
