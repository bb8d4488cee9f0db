package io.github.errorbook.benchmarks.jmh;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Makes classes of exceptions, as many as asked for.
 */
final class ExceptionTypes {

	private static final List<Class<? extends Throwable>> MADE = new ArrayList<>();

	private ExceptionTypes() {
	}

	static synchronized List<Class<? extends Throwable>> make(int count) {
		while (MADE.size() < count) {
			MADE.add(define(Type.getInternalName(ExceptionTypes.class) + "Made" + MADE.size()));
		}
		return List.copyOf(MADE.subList(0, count));
	}

	static Throwable create(Class<? extends Throwable> type) {
		try {
			return type.getConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Class<? extends Throwable> define(String name) {
		String parent = Type.getInternalName(RuntimeException.class);
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, parent, null);
		MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
		constructor.visitVarInsn(Opcodes.ALOAD, 0);
		constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", "()V", false);
		constructor.visitInsn(Opcodes.RETURN);
		constructor.visitMaxs(0, 0);
		constructor.visitEnd();
		writer.visitEnd();
		try {
			return MethodHandles.lookup().defineClass(writer.toByteArray()).asSubclass(Throwable.class);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
