/** YAML files as plain values with their places; the only package that sees the YAML library. */
@NullMarked
package org.plumbline.load.yaml;

import org.jspecify.annotations.NullMarked;
