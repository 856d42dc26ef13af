package io.tieout.bootstrap.law;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.stream.Stream;

/** Finds floating point numbers in compiled code, down to a local variable that no field shows. */
final class FloatingPoint {

    private static final Set<ClassDesc> TYPES =
            Set.of(
                    ConstantDescs.CD_double,
                    ConstantDescs.CD_float,
                    ConstantDescs.CD_Double,
                    ConstantDescs.CD_Float);

    private static final Set<TypeKind> KINDS = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);

    private FloatingPoint() {}

    /** one sentence per field or method that touches one */
    static Stream<String> in(JavaClass type) {
        ClassModel compiled = compiled(type);
        Stream<String> fields =
                compiled.fields().stream()
                        .filter(field -> isFloating(field.fieldTypeSymbol()))
                        .map(field -> "field " + field.fieldName().stringValue());
        Stream<String> methods =
                compiled.methods().stream()
                        .filter(FloatingPoint::touches)
                        .map(method -> "method " + method.methodName().stringValue());
        return Stream.concat(fields, methods)
                .map(place -> place + " of " + type.getName() + " touches a floating point number");
    }

    private static boolean touches(MethodModel method) {
        return isFloating(method.methodTypeSymbol())
                || method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(FloatingPoint::touches);
    }

    private static boolean touches(CodeElement element) {
        return switch (element) {
            case LoadInstruction load -> KINDS.contains(load.typeKind());
            case StoreInstruction store -> KINDS.contains(store.typeKind());
            case OperatorInstruction operation -> KINDS.contains(operation.typeKind());
            case ConvertInstruction conversion ->
                    KINDS.contains(conversion.fromType()) || KINDS.contains(conversion.toType());
            case FieldInstruction field -> isFloating(field.typeSymbol());
            case InvokeInstruction call -> isFloating(call.typeSymbol());
            default -> false;
        };
    }

    private static boolean isFloating(MethodTypeDesc method) {
        return isFloating(method.returnType())
                || method.parameterList().stream().anyMatch(FloatingPoint::isFloating);
    }

    private static boolean isFloating(ClassDesc type) {
        return TYPES.contains(type) || (type.isArray() && isFloating(type.componentType()));
    }

    private static ClassModel compiled(JavaClass type) {
        var source = type.getSource().orElseThrow();
        try (InputStream bytes = source.getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
