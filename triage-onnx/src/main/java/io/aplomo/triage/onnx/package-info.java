/**
 * A scorer that runs an ONNX model of the user's own: a file says how a conversation becomes the
 * model's input and which verdicts its outputs stand for. It judges the dimensions that the file
 * names and no other; it must not change what the built-in scorer says about the rest.
 */
@NullMarked
package io.aplomo.triage.onnx;

import org.jspecify.annotations.NullMarked;
