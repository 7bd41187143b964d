// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.function.Function;

/**
 * A command that is known before anything of it is loaded: a process runs one command, and what the
 * others need would only make it start late.
 *
 * @param name what is typed
 * @param summary a sentence for the list of all commands, which begins the command's own help
 * @param program makes the command; {@code console -> new AudioInfo(console)}, since a method
 *     reference would load the class of every command as soon as the list is made
 */
public record CommandEntry(String name, String summary, Function<Console, Program> program) {}
