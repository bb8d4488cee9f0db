package io.github.errorbook.test;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the texts of a class file without loading the class: those of its code and of its
 * annotations, and its names (Java Virtual Machine Specification, section 4.4).
 */
final class ConstantPool {

	private static final int BYTES_BEFORE_COUNT = 8;

	private static final int UTF8 = 1;

	private ConstantPool() {
	}

	/**
	 * Read the texts of a class file.
	 * @param classFile the file, which is not closed
	 * @return the texts
	 * @throws IOException if the file cannot be read or is not a class file
	 */
	static Set<String> texts(InputStream classFile) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(classFile));
		in.skipNBytes(BYTES_BEFORE_COUNT);
		int count = in.readUnsignedShort();
		Set<String> texts = new HashSet<>();
		for (int index = 1; index < count; index++) {
			int tag = in.readUnsignedByte();
			if (tag == UTF8) {
				texts.add(in.readUTF());
			}
			else {
				in.skipNBytes(size(tag));
			}
			// A long and a double take the place of two
			index += (tag == 5 || tag == 6) ? 1 : 0;
		}
		return texts;
	}

	private static int size(int tag) throws IOException {
		return switch (tag) {
			case 7, 8, 16, 19, 20 -> 2;
			case 15 -> 3;
			case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
			case 5, 6 -> 8;
			default -> throw new IOException("A class file has no constants of kind " + tag);
		};
	}

}
