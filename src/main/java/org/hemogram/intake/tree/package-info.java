/** JSON: FHIR resources in any container, and flat records. */
@NullMarked
package org.hemogram.intake.tree;

import org.jspecify.annotations.NullMarked;
